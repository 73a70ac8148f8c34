//! The allocator of the browser's module, `wasm/src/arena.rs`, on a memory
//! that is not WebAssembly's: what it gives out is writable, apart from all
//! else that it gave out, aligned, and keeps what was written. It is the only
//! unsafe code there is; `npm run miri` runs this test in an interpreter that
//! stops at undefined behaviour.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, unsafe_code)]

use std::alloc::{GlobalAlloc, Layout};

#[path = "../wasm/src/arena.rs"]
mod arena;
#[path = "allocator/memory.rs"]
mod memory;

use arena::Arena;

/// Sequences that are tried; an interpreter is a thousand times as slow.
const SEQUENCES: u64 = if cfg!(miri) { 6 } else { 100 };
const CALLS: usize = if cfg!(miri) { 60 } else { 400 };

/// Random numbers that are the same in every run (`SplitMix64`).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
    }

    /// Small as a rule, now and then more than a page of memory.
    fn size(&mut self) -> usize {
        let limit = [8, 64, 1000, 100_000][self.below(4)];
        1 + self.below(if cfg!(miri) { limit.min(48) } else { limit })
    }
}

/// A piece that was given out and not given back, and what was written to it.
struct Piece {
    at: *mut u8,
    layout: Layout,
    mark: u8,
}

impl Piece {
    fn new(at: *mut u8, layout: Layout, mark: u8) -> Self {
        assert_eq!(at as usize % layout.align(), 0, "aligned");
        let end = at as usize + layout.size();
        assert!(memory::base() <= at as usize && end <= memory::end(), "within the memory");
        let piece = Self { at, layout, mark };
        piece.fill(0);
        piece
    }

    fn fill(&self, from: usize) {
        // SAFETY: that it holds so many bytes is what is tested.
        unsafe { self.at.add(from).write_bytes(self.mark, self.layout.size() - from) };
    }

    fn check(&self) {
        // SAFETY: as above; all of it was written.
        let bytes = unsafe { std::slice::from_raw_parts(self.at, self.layout.size()) };
        assert!(bytes.iter().all(|&byte| byte == self.mark), "what was written is there");
    }
}

/// One more piece, of zeros if asked; none where the memory is at its end.
fn alloc(arena: &Arena, random: &mut Random) -> Option<Piece> {
    let layout = Layout::from_size_align(random.size(), 1 << random.below(5)).unwrap();
    let wants_zeros = random.below(3) == 0;
    // SAFETY: the size is not zero.
    let at = unsafe { if wants_zeros { arena.alloc_zeroed(layout) } else { arena.alloc(layout) } };
    if at.is_null() {
        return None;
    }
    if wants_zeros {
        // SAFETY: it is initialised, by its name.
        let bytes = unsafe { std::slice::from_raw_parts(at, layout.size()) };
        assert!(bytes.iter().all(|&byte| byte == 0), "zeros");
    }
    Some(Piece::new(at, layout, u8::try_from(random.below(256)).unwrap()))
}

/// Makes a piece longer or shorter. Whether it could.
fn realloc(arena: &Arena, piece: &mut Piece, random: &mut Random) -> bool {
    let size = random.size();
    // SAFETY: the piece is of this allocator and layout; the size is not zero.
    let at = unsafe { arena.realloc(piece.at, piece.layout, size) };
    if at.is_null() {
        return false;
    }
    let kept = piece.layout.size().min(size);
    let layout = Layout::from_size_align(size, piece.layout.align()).unwrap();
    // What was written before is what `check` finds in the rest of this one.
    *piece = Piece { at, layout, mark: piece.mark };
    assert_eq!(at as usize % layout.align(), 0, "aligned");
    piece.fill(kept);
    piece.check();
    true
}

/// One sequence of calls. How often the memory was at its end.
fn sequence(seed: u64, pages: usize) -> usize {
    memory::reset(pages);
    let (arena, mut random) = (Arena::new(), Random(seed));
    let (mut pieces, mut refused) = (Vec::<Piece>::new(), 0);
    for _ in 0..CALLS {
        if random.below(40) == 0 {
            pieces.iter().for_each(Piece::check);
            apart(&mut pieces);
            pieces.clear();
            memory::free();
        }
        match random.below(4) {
            0 | 1 => match alloc(&arena, &mut random) {
                Some(piece) => pieces.push(piece),
                None => refused += 1,
            },
            2 if !pieces.is_empty() => {
                // The last one most often, as a text that grows is.
                let last = pieces.len() - 1;
                let at = if random.below(3) == 0 { random.below(pieces.len()) } else { last };
                refused += usize::from(!realloc(&arena, &mut pieces[at], &mut random));
            }
            3 if random.below(4) == 0 && !pieces.is_empty() => {
                let at = random.below(pieces.len());
                let piece = pieces.swap_remove(at);
                piece.check();
                // SAFETY: it is of this allocator and layout, and used no more.
                unsafe { arena.dealloc(piece.at, piece.layout) };
            }
            _ => {}
        }
        if cfg!(miri) {
            pieces.iter().for_each(Piece::check);
        }
    }
    pieces.iter().for_each(Piece::check);
    apart(&mut pieces);
    refused
}

fn apart(pieces: &mut [Piece]) {
    pieces.sort_by_key(|piece| piece.at as usize);
    for pair in pieces.windows(2) {
        assert!(pair[0].at as usize + pair[0].layout.size() <= pair[1].at as usize, "apart");
    }
}

#[test]
fn pieces_are_apart_and_keep_what_is_written() {
    for seed in 0..SEQUENCES {
        assert_eq!(sequence(seed, 400), 0, "refused in a memory that is large enough");
    }
}

#[test]
fn a_memory_that_cannot_grow_is_told_and_loses_nothing() {
    let refused: usize = (0..SEQUENCES).map(|seed| sequence(seed, memory::FIRST + 1)).sum();
    assert!(cfg!(miri) || refused > 0, "the memory was never at its end");
}

#[test]
fn the_last_piece_grows_in_its_place_and_no_other_does() {
    memory::reset(40);
    let arena = Arena::new();
    let layout = Layout::from_size_align(10, 1).unwrap();
    // SAFETY: the layouts are those of the pieces; no size is zero.
    unsafe {
        let first = arena.alloc(layout);
        assert_eq!(arena.realloc(first, layout, 30), first);
        let layout = Layout::from_size_align(30, 1).unwrap();
        let second = arena.alloc(layout);
        assert_eq!(second as usize, first as usize + 30);
        assert_ne!(arena.realloc(first, layout, 31), first);
        assert_eq!(arena.realloc(second, layout, 20), second, "shorter stays");
    }
}

#[test]
fn when_all_is_free_it_begins_again_and_zeros_are_zeros() {
    memory::reset(40);
    let arena = Arena::new();
    let layout = Layout::from_size_align(100, 8).unwrap();
    // SAFETY: the layouts are those of the pieces; no size is zero.
    unsafe {
        let first = arena.alloc(layout);
        Piece::new(first, layout, 7).check();
        memory::free();
        let again = arena.alloc_zeroed(layout);
        assert_eq!(again, first);
        assert!(std::slice::from_raw_parts(again, 100).iter().all(|&byte| byte == 0), "zeros");
        assert_ne!(arena.alloc(layout), first, "is free but once");
    }
}

#[test]
fn more_than_there_are_addresses_is_refused() {
    memory::reset(40);
    let arena = Arena::new();
    for size in [41 * 65_536, isize::MAX as usize - 7] {
        // SAFETY: the size is not zero.
        assert!(unsafe { arena.alloc(Layout::from_size_align(size, 8).unwrap()) }.is_null());
    }
    // SAFETY: the size is not zero.
    assert!(!unsafe { arena.alloc(Layout::new::<u64>()) }.is_null(), "and the rest is there");
}

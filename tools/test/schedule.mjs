// Runs the steps, two at a time: enough to fill two cores, as most steps use more than one in part.

const SLOTS = 2;

const isReady = ([, step], done) => (step.after ?? []).every((name) => !done.pending.has(name));

/** The first earlier step that this one needs and that did not pass. */
const blocker = ([, step], done) => (step.after ?? []).find((name) => done.bad.has(name));

/**
 * The result of every step, in the order of `steps`. `run(name, step)` never rejects.
 */
export async function schedule(steps, run) {
  const done = { pending: new Set(steps.map(([name]) => name)), bad: new Set() };
  const waiting = [...steps];
  const running = new Map();
  const results = new Map();

  const settle = (result) => {
    results.set(result.name, result);
    done.pending.delete(result.name);
    if (!result.ok) done.bad.add(result.name);
    running.delete(result.name);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of startable(waiting, running, done)) {
      const [name, what] = step;
      waiting.splice(waiting.indexOf(step), 1);
      const broken = blocker(step, done);
      const result = broken ? Promise.resolve({ name, skip: `${broken} did not pass` }) : run(name, what);
      running.set(name, { alone: what.alone, ended: result.then(settle) });
    }
    await Promise.race([...running.values()].map((one) => one.ended));
  }
  return steps.map(([name]) => results.get(name));
}

/** The steps that may start now. One that wants the machine alone waits for all others. */
function startable(waiting, running, done) {
  if ([...running.values()].some((one) => one.alone)) return [];
  const shared = waiting.filter((step) => !step[1].alone && isReady(step, done));
  const free = shared.slice(0, SLOTS - running.size);
  if (free.length > 0 || running.size > 0) return free;
  return waiting.filter((step) => isReady(step, done)).slice(0, 1);
}

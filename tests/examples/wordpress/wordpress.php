<?php
// As much of WordPress as the plugin calls, with the same contracts: hooks, what a post is, and what escapes what.
// Where OFFPRINT_WORDPRESS names the folder of a real one, its own hooks and escapes are used.

define( 'ABSPATH', getenv( 'OFFPRINT_WORDPRESS' ) ? getenv( 'OFFPRINT_WORDPRESS' ) . '/' : '/' );

class WP_Post {
	public $ID           = 7;
	public $post_author  = '3';
	public $post_title   = '';
	public $post_content = '';
	public $post_excerpt = '';
}

class WP_Term {
	public $name;
	public $slug;
	public function __construct( string $name, string $slug ) {
		$this->name = $name;
		$this->slug = $slug;
	}
}

if ( getenv( 'OFFPRINT_WORDPRESS' ) ) {
	require __DIR__ . '/real.php';
} else {
	require __DIR__ . '/stubs.php';
}

/** What the request is for; each test sets it. */
$site = (object) array(
	'post'     => new WP_Post(),
	'tags'     => array(),
	'name'     => 'The Lantern',
	'author'   => 'Ilse Marrow',
	'singular' => true,
	'loop'     => false,
	'password' => false,
);

function site( string $name ) {
	return $GLOBALS['site']->$name;
}

// The query.
function is_singular( $type ) {
	return 'post' === $type && site( 'singular' );
}
function is_main_query() {
	return true;
}
function in_the_loop() {
	return site( 'loop' );
}
function post_password_required() {
	return site( 'password' );
}
function get_queried_object() {
	return site( 'post' );
}

// The post. Titles, names and contents are HTML, and are given as they were stored.
function get_the_title( $post = null ) {
	return ( $post ?? site( 'post' ) )->post_title;
}
function get_permalink( $post = null ) {
	return home_url( '/2026/post?a=1&b=2' );
}
function has_excerpt( $post ) {
	return '' !== $post->post_excerpt;
}
function get_the_excerpt( $post ) {
	return $post->post_excerpt;
}
function get_the_date( $format, $post ) {
	return ( new DateTime( '2026-11-20T07:30:00+01:00' ) )->format( $format );
}
function get_the_modified_date( $format, $post ) {
	return ( new DateTime( '2026-11-21T10:15:00+01:00' ) )->format( $format );
}
function get_the_author_meta( $field, $author ) {
	return 'display_name' === $field && 3 === $author ? site( 'author' ) : '';
}
function get_author_posts_url( $author ) {
	return home_url( "/author/$author" );
}
function get_the_post_thumbnail_url( $post, $size ) {
	return false;
}
function get_the_tags( $post = null ) {
	return site( 'tags' ) ? site( 'tags' ) : false;
}
function get_tag_link( $tag ) {
	return home_url( "/tag/{$tag->slug}" );
}

// The site.
function get_bloginfo( $field ) {
	return 'language' === $field ? 'en-US' : site( 'name' );
}
function home_url( $path ) {
	return 'https://lantern.example' . $path;
}
function plugins_url( $path, $file ) {
	return "/wp-content/plugins/offprint/$path";
}

// What is enqueued is printed in the head, and in the footer.
$queue = array();
function wp_enqueue_style( $handle, $url, $needs, $version ) {
	$GLOBALS['queue']['head'][] = '<link rel="stylesheet" href="' . esc_url( "$url?ver=$version" ) . '">';
}
function wp_enqueue_script( $handle, $url, $needs, $version, $in_footer ) {
	$GLOBALS['queue'][ $in_footer ? 'foot' : 'head' ][] = '<script src="' . esc_url( "$url?ver=$version" ) . '"></script>';
}

<?php
/**
 * Plugin Name:       Offprint
 * Description:       Reading time, print sheet, share panel and topics on every post, from its article JSON.
 * Version:           0.1.0
 * Requires at least: 5.9
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 *
 * Put the folder `dist` of the npm package beside this file.
 */

namespace Offprint;

defined( 'ABSPATH' ) || exit;

const VERSION   = '0.1.0';
const SCRIPT_ID = 'offprint-article';

add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\\enqueue' );
add_action( 'wp_head', __NAMESPACE__ . '\\print_article' );
// After the filters that make paragraphs and run shortcodes.
add_filter( 'the_content', __NAMESPACE__ . '\\add_elements', 20 );

/** Whether the page shows one post, to somebody who may read it. */
function is_shown(): bool {
	return is_singular( 'post' ) && ! post_password_required();
}

function enqueue(): void {
	if ( ! is_shown() ) {
		return;
	}
	wp_enqueue_style( 'offprint', plugins_url( 'dist/offprint.css', __FILE__ ), array(), VERSION );
	wp_enqueue_script( 'offprint', plugins_url( 'dist/offprint.js', __FILE__ ), array(), VERSION, true );
}

/** A text of WordPress, which is HTML, as the plain text that JSON-LD wants. */
function plain( string $html ): string {
	return html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
}

/** The post as schema.org has it. The filter `offprint_article` may change it. */
function article( \WP_Post $post ): array {
	$author  = (int) $post->post_author;
	$article = array(
		'@context'      => 'https://schema.org',
		'@type'         => 'NewsArticle',
		'url'           => get_permalink( $post ),
		'inLanguage'    => get_bloginfo( 'language' ),
		'headline'      => plain( get_the_title( $post ) ),
		'description'   => has_excerpt( $post ) ? plain( get_the_excerpt( $post ) ) : null,
		'datePublished' => get_the_date( DATE_W3C, $post ),
		'dateModified'  => get_the_modified_date( DATE_W3C, $post ),
		'author'        => array(
			'@type' => 'Person',
			'name'  => plain( get_the_author_meta( 'display_name', $author ) ),
			'url'   => get_author_posts_url( $author ),
		),
		'publisher'     => array(
			'@type' => 'Organization',
			'name'  => plain( get_bloginfo( 'name' ) ),
			'url'   => home_url( '/' ),
		),
		'image'         => get_the_post_thumbnail_url( $post, 'large' ) ?: null,
		'about'         => array_map( __NAMESPACE__ . '\\topic', get_the_tags( $post ) ?: array() ),
		'articleBody'   => apply_filters( 'the_content', $post->post_content ),
	);
	return (array) apply_filters( 'offprint_article', array_filter( $article ), $post );
}

function topic( \WP_Term $tag ): array {
	return array(
		'@type' => 'Thing',
		'name'  => plain( $tag->name ),
		'url'   => get_tag_link( $tag ),
	);
}

function print_article(): void {
	$post = get_queried_object();
	if ( ! is_shown() || ! $post instanceof \WP_Post ) {
		return;
	}
	// No text can end the script, and none that is not UTF-8 can keep the rest out.
	$json = wp_json_encode( article( $post ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE );
	if ( $json ) {
		printf( '<script type="application/ld+json" id="%s">%s</script>' . "\n", esc_attr( SCRIPT_ID ), $json ); // phpcs:ignore WordPress.Security.EscapeOutput
	}
}

/** The elements around the text. What stands in them is shown where no script runs. */
function add_elements( string $content ): string {
	if ( ! is_shown() || ! in_the_loop() || ! is_main_query() ) {
		return $content;
	}
	$topics = array_map( fn( $tag ) => link( get_tag_link( $tag ), $tag->name ), get_the_tags() ?: array() );
	return element( 'reading-time' ) . element( 'print' ) . $content
		. element( 'share', link( get_permalink(), get_the_title() ) )
		. element( 'topics', implode( ', ', $topics ) );
}

function link( string $url, string $html ): string {
	return sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( plain( $html ) ) );
}

function element( string $view, string $fallback = '' ): string {
	return sprintf( '<offprint-%1$s for="%2$s">%3$s</offprint-%1$s>', $view, esc_attr( SCRIPT_ID ), $fallback );
}

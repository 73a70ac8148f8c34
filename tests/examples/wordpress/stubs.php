<?php
// WordPress' hooks and escapes, as short as they can be said.

$hooks = array();
function add_filter( $name, $callback, $priority = 10 ) {
	$GLOBALS['hooks'][ $name ][ $priority ][] = $callback;
}
function add_action( $name, $callback, $priority = 10 ) {
	add_filter( $name, $callback, $priority );
}
function apply_filters( $name, $value, ...$more ) {
	$found = $GLOBALS['hooks'][ $name ] ?? array();
	ksort( $found );
	foreach ( $found as $callbacks ) {
		foreach ( $callbacks as $callback ) {
			$value = $callback( $value, ...$more );
		}
	}
	return $value;
}
function do_action( $name ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as $callbacks ) {
		foreach ( $callbacks as $callback ) {
			$callback();
		}
	}
}

function esc_html( $text ) {
	// Nothing is said twice: what is an entity stays one.
	return htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8', false );
}
function esc_attr( $text ) {
	return esc_html( $text );
}
function esc_url( $url ) {
	return preg_match( '~^(https?://|/)~', $url ) ? str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), $url ) : '';
}
function wp_strip_all_tags( $text ) {
	return trim( strip_tags( preg_replace( '@<(script|style)[^>]*?>.*?</\\1>@si', '', $text ) ) );
}
function wp_json_encode( $data, $flags = 0 ) {
	return json_encode( $data, $flags );
}

<?php
// The hooks and escapes of a real WordPress, without its database: its options are the usual ones.

define( 'WPINC', 'wp-includes' );

foreach ( array( 'compat', 'load', 'plugin', 'cache', 'functions', 'formatting', 'kses' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}

wp_cache_init();
wp_cache_set( 'alloptions', array( 'blog_charset' => 'UTF-8' ), 'options' );

// As a post's text is shown.
add_filter( 'the_content', 'wpautop' );

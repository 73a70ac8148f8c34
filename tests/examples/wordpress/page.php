<?php
// Prints the page of a post, as a theme does: `php page.php PLUGIN SITE`, where SITE is JSON of what differs.

error_reporting( E_ALL );
set_error_handler(
	function ( $level, $message, $file, $line ) {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

require __DIR__ . '/wordpress.php';
require $argv[1];

foreach ( json_decode( $argv[2], false, 512, JSON_THROW_ON_ERROR ) as $name => $value ) {
	if ( 'post' === $name ) {
		foreach ( $value as $field => $text ) {
			// Text that is not UTF-8 comes as base64.
			$site->post->{"post_$field"} = is_object( $text ) ? base64_decode( $text->base64 ) : $text;
		}
	} elseif ( 'tags' === $name ) {
		$site->tags = array_map( fn( $tag, $at ) => new WP_Term( $tag, "tag-$at" ), $value, array_keys( $value ) );
	} else {
		$site->$name = $value;
	}
}

do_action( 'wp_enqueue_scripts' );
?>
<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<title>A post</title>
<link rel="icon" href="data:,">
<?php
echo implode( "\n", $queue['head'] ?? array() ), "\n";
do_action( 'wp_head' );
?>
</head>
<body>
<main>
<h1>A post</h1>
<?php
$site->loop = true;
echo apply_filters( 'the_content', $site->post->post_content );
$site->loop = false;
?>
</main>
<?php echo implode( "\n", $queue['foot'] ?? array() ); ?>

</body>
</html>

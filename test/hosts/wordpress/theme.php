<?php
/**
 * Changes the theme.
 *
 *     php theme.php <folder of WordPress> <theme>
 */
require $argv[1] . '/wp-load.php';
switch_theme( $argv[2] );

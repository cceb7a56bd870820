<?php
/**
 * Installs WordPress, with an administrator and an author, and prints a password for the REST interface for each.
 *
 *     php install.php <folder of WordPress>
 */
define( 'WP_INSTALLING', true );
// Nobody is told of the new site: there is no mail here.
function wp_new_blog_notification() {}
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A meetup', 'administrator', 'administrator@example.org', false, '', 'administrator' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author',
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);

$passwords = array();
foreach ( array( 'administrator', 'author' ) as $name ) {
	$user               = get_user_by( 'login', $name );
	list( $password )   = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'hosts' ) );
	$passwords[ $name ] = $password;
	// The guided tour would stand before the editor.
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
echo wp_json_encode( $passwords );

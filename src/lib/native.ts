/** MooTools puts an `Event` of its own on the page, which is no class to extend: the script-tag build takes this one wherever a source names that. */
export const NativeEvent = Object.getPrototypeOf(UIEvent) as typeof Event;

package org.qmp4j.supervisor.storage;

/** What every path of an image on this host is. */
final class HostPath {
    private HostPath() {}

    /**
     * Requires that it is absolute, and that it can be shown, kept in one line and given to anybody: without control characters.
     *
     * @param what of what it is the path, for messages
     */
    static void require(String what, String path) {
        for (int at = 0; at < path.length(); at++) {
            if (Character.isISOControl(path.charAt(at))) {
                throw new IllegalArgumentException("the path of " + what + " has a control character after '"
                        + path.substring(0, at) + "': give the file another name");
            }
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of " + what + " must be absolute: " + path);
        }
    }
}

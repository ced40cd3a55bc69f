package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;

/** Host sides of character devices. */
final class ChardevArgs {
    private ChardevArgs() {}

    /** A listening UNIX socket that does not make QEMU wait for somebody to connect. */
    static OptionText socket(String id, Path path) {
        return OptionText.first("socket")
                .and("id", id)
                .and("path", path)
                .and("server", true)
                .and("wait", false);
    }
}

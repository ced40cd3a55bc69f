package org.qmp4j.testkit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.schema.QemuVersion;

/** {@code -run-with}, which 7.2 has not; what it says of the process's end is taken as said. */
final class RunWith {

    private static final String TEARDOWN = "async-teardown";
    private static final Set<String> NOT_MODELLED = Set.of("chroot", "user");

    private RunWith() {}

    static void check(CommandLine line, QemuVersion version) throws StartFailure {
        for (CommandLine.Option option : line.options("run-with")) {
            if (version == QemuVersion.V7_2) {
                throw new StartFailure("-run-with: invalid option");
            }
            check(option);
        }
    }

    private static void check(CommandLine.Option option) throws StartFailure {
        Suboptions given = option.suboptions("");
        List<String> keys = new ArrayList<>();
        given.forEach((key, value) -> keys.add(key));
        for (String key : keys) {
            if (NOT_MODELLED.contains(key)) {
                throw option.refused("the fake QEMU does not model '" + key + "'");
            }
            if (!key.equals(TEARDOWN)) {
                throw option.refused("Invalid parameter '" + key + "'");
            }
            if (!given.get(key).matches("on|off")) {
                throw option.refused("Parameter '" + key + "' expects 'on' or 'off'");
            }
        }
    }
}

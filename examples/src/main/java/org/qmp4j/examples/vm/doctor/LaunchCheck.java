package org.qmp4j.examples.vm.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.qmp4j.supervisor.process.ShortCommand;

/** Whether this JVM can start processes, and the programs are there that a start goes through. */
final class LaunchCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int EXPECTED = 7;

    private LaunchCheck() {}

    static List<Finding> look() {
        String mechanism = System.getProperty("jdk.lang.Process.launchMechanism", "the JDK's own choice");
        try {
            ShortCommand.Result result = new ShortCommand(PATIENCE)
                    .run(
                            List.of(
                                    "/bin/sh",
                                    "-c",
                                    "command -v setsid >/dev/null || exit 9; setsid -w sh -c 'exit 7'"),
                            "");
            return List.of(
                    result.status() == EXPECTED
                            ? Finding.ok("launch", "processes can be started (" + mechanism + ") by sh and setsid")
                            : Finding.problem(
                                    "launch",
                                    "sh or setsid does not work: status " + result.status() + " "
                                            + result.errors().strip(),
                                    "install util-linux, and have its directory in PATH"));
        } catch (IOException e) {
            return List.of(Finding.problem(
                    "launch",
                    "no process can be started (" + mechanism + "): " + e.getMessage(),
                    "see that /bin/sh is there, and start this JVM again if its JDK was replaced"));
        }
    }
}

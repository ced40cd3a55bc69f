package org.qmp4j.examples.vm.call;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.SupervisorOptions;

/** Which QEMU definitions get that name none. */
final class EmulatorChoice {
    private static final String NAME = "qemu-system-x86_64";
    private static final String VARIABLE = "QMP4J_QEMU";

    private EmulatorChoice() {}

    /** The one that is named, by the option or the environment; else the one on the PATH; else where it usually is. */
    static Path choose(@Nullable Path option, Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (option != null) {
            return executable(option, "--emulator");
        }
        if (!named.isEmpty()) {
            return executable(Path.of(named), VARIABLE);
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> SupervisorOptions.standard().emulator());
    }

    private static Path executable(Path path, String source) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.isExecutable(absolute) || Files.isDirectory(absolute)) {
            throw new CallException(
                    Code.USAGE,
                    source + ": " + absolute + " is not an executable file",
                    "give the path of a QEMU binary, such as /usr/bin/" + NAME);
        }
        return absolute;
    }
}

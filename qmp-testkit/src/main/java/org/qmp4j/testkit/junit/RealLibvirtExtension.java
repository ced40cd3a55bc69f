package org.qmp4j.testkit.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What {@link RealLibvirt} does: looks for virsh, and for the QEMU driver that {@code qemu:///embed} loads into it. Public
 * for JUnit alone.
 */
public final class RealLibvirtExtension implements ExecutionCondition {

    /** For JUnit. */
    public RealLibvirtExtension() {
        // nothing to set up
    }

    private static final String DRIVER = "libvirt/connection-driver/libvirt_driver_qemu.so";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate(Programs.onPath("virsh"), driver(List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"))));
    }

    /** The decision, apart from where the answers come from. */
    static ConditionEvaluationResult evaluate(Optional<Path> virsh, Optional<Path> driver) {
        if (virsh.isEmpty()) {
            return Need.LIBVIRT.missing("virsh is not on the PATH");
        }
        if (driver.isEmpty()) {
            return Need.LIBVIRT.missing("there is no " + DRIVER + " for qemu:///embed");
        }
        return ConditionEvaluationResult.enabled(virsh.get() + " and " + driver.get());
    }

    /** Looks in the library directories, and one level below (the architecture's own). */
    static Optional<Path> driver(List<Path> libraries) {
        return libraries.stream()
                .flatMap(RealLibvirtExtension::withChildren)
                .map(directory -> directory.resolve(DRIVER))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<Path> withChildren(Path library) {
        try (Stream<Path> below = Files.isDirectory(library) ? Files.list(library) : Stream.empty()) {
            return Stream.concat(Stream.of(library), below.toList().stream());
        } catch (IOException e) {
            // a directory that cannot be read holds no driver that virsh could load
            return Stream.empty();
        }
    }
}

package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.epoll.Epoll;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.transport.QmpLoops;

/**
 * The system's QEMU, and those that the system property {@code qmp4j.qemu.more} or the environment's
 * {@code QMP4J_QEMU_MORE} lists, separated like a PATH. One that is listed and does not run is an error, not a skip.
 */
final class Rigs implements ArgumentsProvider, AnnotationConsumer<EachQemu> {
    private static final Pattern VERSION = Pattern.compile("version (\\d+(?:\\.\\d+)*)");
    private boolean epollOnly;

    @Override
    public void accept(EachQemu annotation) {
        epollOnly = annotation.epollOnly();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        List<Rig> rigs = new ArrayList<>();
        for (RealQemuBinary qemu : binaries()) {
            if (Epoll.isAvailable()) {
                rigs.add(new Rig(qemu, QmpLoops.Kind.EPOLL));
            }
            if (!epollOnly) {
                rigs.add(new Rig(qemu, QmpLoops.Kind.NIO));
            }
        }
        return rigs.stream().map(Arguments::of);
    }

    private static List<RealQemuBinary> binaries() {
        List<RealQemuBinary> all =
                new ArrayList<>(RealQemuBinary.find().stream().toList());
        String more = Optional.ofNullable(System.getProperty("qmp4j.qemu.more"))
                .or(() -> Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")))
                .orElse("");
        for (String path : more.split(File.pathSeparator, -1)) {
            if (!path.isBlank()) {
                all.add(binary(Path.of(path)));
            }
        }
        return all;
    }

    private static RealQemuBinary binary(Path path) {
        try {
            Process process = new ProcessBuilder(path.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(output);
            assertTrue(version.find(), path + " of qmp4j.qemu.more is no QEMU: " + output);
            return new RealQemuBinary(path, version.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(path + " of qmp4j.qemu.more does not run", e);
        }
    }
}

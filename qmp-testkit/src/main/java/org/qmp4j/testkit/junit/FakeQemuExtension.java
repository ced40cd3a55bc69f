package org.qmp4j.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.process.FakeQemuLauncher;
import org.qmp4j.testkit.script.Fault;

/** What {@link UseFakeQemu} does. Public for JUnit alone. */
public final class FakeQemuExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(FakeQemuExtension.class);

    /** For JUnit. */
    public FakeQemuExtension() {
        // nothing to set up
    }

    /** The directory of an executable; removed after the test. */
    private record Place(Path directory) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(one);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(UseFakeQemu.class) && (type == FakeQemu.class || type == Path.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        UseFakeQemu wanted = parameter.findAnnotation(UseFakeQemu.class).orElseThrow();
        return parameter.getParameter().getType() == Path.class
                ? program(wanted, parameter, context)
                : inside(wanted, parameter, context);
    }

    private static FakeQemu inside(UseFakeQemu wanted, ParameterContext parameter, ExtensionContext context) {
        FakeQemu.Builder builder = FakeQemu.builder().version(wanted.version()).arguments(wanted.arguments());
        for (Fault fault : wanted.faults()) {
            builder.fault(fault);
        }
        FakeQemu fake = builder.start();
        keep(fake, parameter, context);
        return fake;
    }

    private static Path program(UseFakeQemu wanted, ParameterContext parameter, ExtensionContext context) {
        try {
            Place place = new Place(Files.createTempDirectory("qmp4j"));
            keep(place, parameter, context);
            return FakeQemuLauncher.install(place.directory(), wanted.version());
        } catch (IOException e) {
            throw new UncheckedIOException("the fake QEMU cannot be installed: " + e.getMessage(), e);
        }
    }

    /** JUnit closes it after the test. */
    private static void keep(AutoCloseable resource, ParameterContext parameter, ExtensionContext context) {
        context.getStore(NAMESPACE).put(parameter.getIndex(), resource);
    }
}

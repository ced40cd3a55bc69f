package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where descriptors cannot be received, which no scenario shows. */
class ReceivedDescriptorTest {

    @Test
    void withoutNativeCodeItSaysWhatToAdd() throws Exception {
        List<Class<?>> needed = List.of(FakeQemu.class, JsonNode.class, JsonParser.class, JsonInclude.class);
        URL[] places = needed.stream()
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        try (URLClassLoader alone = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Object builder = alone.loadClass(FakeQemu.class.getName())
                    .getMethod("builder")
                    .invoke(null);
            builder.getClass().getMethod("receiveDescriptors").invoke(builder);
            InvocationTargetException refused = assertThrows(
                    InvocationTargetException.class,
                    () -> builder.getClass().getMethod("start").invoke(builder));
            IllegalStateException why = assertInstanceOf(IllegalStateException.class, refused.getCause());
            assertTrue(why.getMessage().contains("add com.github.jnr:jnr-posix"), why.getMessage());
        }
    }

    @Test
    void whereTheFakeConnectsNothingIsReceived(@TempDir Path directory) {
        FakeQemu.Builder builder =
                FakeQemu.builder().connectTo(directory.resolve("s")).receiveDescriptors();
        assertEquals(
                "the fake receives descriptors only where it listens itself",
                assertThrows(IllegalStateException.class, builder::start).getMessage());
    }

    @Test
    void byTcpNothingIsPassed() throws Exception {
        try (FakeQemu fake = FakeQemu.builder().listenTcp().receiveDescriptors().start();
                PlainClient client = PlainClient.connect(fake.tcpAddress())) {
            client.line();
            client.send("{\"execute\": \"qmp_capabilities\"}");
            client.line();
            client.send("{\"execute\": \"add-fd\"}");
            assertTrue(client.line().contains("No file descriptor supplied via SCM_RIGHTS"));
            assertThrows(IllegalStateException.class, () -> fake.descriptor("x"));
        }
    }
}

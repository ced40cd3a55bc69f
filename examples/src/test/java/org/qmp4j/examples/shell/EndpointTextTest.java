package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qmp4j.transport.QmpEndpoint;

class EndpointTextTest {
    @Test
    void aPathIsAUnixSocket() {
        assertEquals(QmpEndpoint.unix(Path.of("/run/q.sock")), EndpointText.parse("/run/q.sock"));
        assertEquals(QmpEndpoint.unix(Path.of("q.sock")), EndpointText.parse("q.sock"));
        assertEquals(QmpEndpoint.unix(Path.of("/run/a:1")), EndpointText.parse("/run/a:1"));
        assertEquals(QmpEndpoint.unix(Path.of("a:1")), EndpointText.parse("unix:a:1"));
    }

    @Test
    void hostAndPortAreTcp() {
        assertEquals(QmpEndpoint.tcp("localhost", 4444), EndpointText.parse("localhost:4444"));
        assertEquals(QmpEndpoint.tcp("::1", 4444), EndpointText.parse("[::1]:4444"));
        assertEquals(QmpEndpoint.tcp("h", 1), EndpointText.parse("tcp:h:1"));
    }

    @Test
    void whatCanBeNeitherIsRefused() {
        assertTrue(problem("h:65536").contains("from 1 to 65535"));
        assertTrue(problem("tcp:h").contains("host:port"));
        assertTrue(problem("").contains("expected"));
        assertTrue(problem("/x".repeat(60)).contains("107"));
    }

    private static String problem(String text) {
        return assertThrows(IllegalArgumentException.class, () -> EndpointText.parse(text))
                .getMessage();
    }
}

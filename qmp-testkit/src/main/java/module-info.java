/**
 * Stand-ins for QEMU and its guest agent, in process and as a process, for tests without a QEMU and with one.
 *
 * <p>The listener that counts skipped tests is announced in META-INF/services alone, for runs on the class path: a
 * {@code provides} here would keep the module from resolving on Java 17 where JUnit is absent.
 */
module org.qmp4j.testkit {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jnrproject.constants;
    requires static org.jnrproject.posix;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static org.junit.platform.launcher;

    exports org.qmp4j.testkit;
    exports org.qmp4j.testkit.recording;
    exports org.qmp4j.testkit.schema;
    exports org.qmp4j.testkit.script;
    exports org.qmp4j.testkit.guest;
    exports org.qmp4j.testkit.process;
    exports org.qmp4j.testkit.junit;
}

/** Stand-ins for QEMU and its guest agent, in process and as a process, for tests without a QEMU and with one. */
module org.qmp4j.testkit {
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires static org.junit.platform.launcher;

    exports org.qmp4j.testkit;
    exports org.qmp4j.testkit.script;
    exports org.qmp4j.testkit.guest;
    exports org.qmp4j.testkit.junit;

    provides org.junit.platform.launcher.TestExecutionListener with
            org.qmp4j.testkit.junit.SkipReport;
}

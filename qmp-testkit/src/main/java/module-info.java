/** Stand-ins for QEMU and its guest agent, in process and as a process, for tests without a QEMU and with one. */
module org.qmp4j.testkit {
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.qmp4j.testkit;
    exports org.qmp4j.testkit.script;
}

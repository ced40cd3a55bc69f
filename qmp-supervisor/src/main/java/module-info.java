/** Domain XML in, a proven QEMU process out. */
module org.qmp4j.supervisor {
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports org.qmp4j.supervisor.domain;
    exports org.qmp4j.supervisor.error;
    exports org.qmp4j.supervisor.storage;
}

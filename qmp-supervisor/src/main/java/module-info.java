/** Domain XML in, a proven QEMU process out. */
module org.qmp4j.supervisor {
    requires com.fasterxml.jackson.databind;
    requires transitive org.qmp4j.core;
    requires java.xml;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports org.qmp4j.supervisor;
    exports org.qmp4j.supervisor.cookie;
    exports org.qmp4j.supervisor.backup;
    exports org.qmp4j.supervisor.backup.model;
    exports org.qmp4j.supervisor.checkpoint;
    exports org.qmp4j.supervisor.checkpoint.model;
    exports org.qmp4j.supervisor.blockjob;
    exports org.qmp4j.supervisor.domain;
    exports org.qmp4j.supervisor.error;
    exports org.qmp4j.supervisor.backingchain;
    exports org.qmp4j.supervisor.capabilities;
    exports org.qmp4j.supervisor.genid;
    exports org.qmp4j.supervisor.handover;
    exports org.qmp4j.supervisor.guestcpu;
    exports org.qmp4j.supervisor.hotplug;
    exports org.qmp4j.supervisor.image;
    exports org.qmp4j.supervisor.imagefile;
    exports org.qmp4j.supervisor.livemigration;
    exports org.qmp4j.supervisor.localmigration;
    exports org.qmp4j.supervisor.migrationwire;
    exports org.qmp4j.supervisor.monitor;
    exports org.qmp4j.supervisor.preflight;
    exports org.qmp4j.supervisor.process;
    exports org.qmp4j.supervisor.saveimage;
    exports org.qmp4j.supervisor.saveimage.format;
    exports org.qmp4j.supervisor.snapshot;
    exports org.qmp4j.supervisor.state;
    exports org.qmp4j.supervisor.stats;
    exports org.qmp4j.supervisor.vm;
    exports org.qmp4j.supervisor.storage;
}

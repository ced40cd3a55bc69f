package org.qmp4j.supervisor.domain;

/** A device with a host side that carries characters. */
public interface CharacterDeviceDef extends DeviceDef {
    /** Its host side. */
    ChardevDef chardev();

    /** By what QEMU knows its host side, once it has an id. */
    default String hostSideId() {
        return "char" + placement().alias();
    }
}

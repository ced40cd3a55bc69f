package org.qmp4j.supervisor.domain;

/** A device with a host side that carries characters. */
public interface CharacterDeviceDef extends DeviceDef {
    /** Its host side. */
    ChardevDef chardev();
}

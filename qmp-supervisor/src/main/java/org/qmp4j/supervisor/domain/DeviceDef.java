package org.qmp4j.supervisor.domain;

/** A device that can be plugged in while the guest runs. */
public sealed interface DeviceDef permits DiskDef, InterfaceDef, ChannelDef {
    /** Its id and its place, as far as they are stated. */
    Placement placement();
}

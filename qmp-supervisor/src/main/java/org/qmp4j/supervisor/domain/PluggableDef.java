package org.qmp4j.supervisor.domain;

/** A device that can be plugged in while the guest runs. */
public sealed interface PluggableDef extends DeviceDef permits DiskDef, InterfaceDef, ChannelDef {
    @Override
    PluggableDef placed(Placement where);
}

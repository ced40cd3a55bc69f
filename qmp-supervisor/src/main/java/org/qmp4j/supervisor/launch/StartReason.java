package org.qmp4j.supervisor.launch;

/** Why a QEMU process is started; it decides what is new about the guest and what is carried on. */
public sealed interface StartReason {
    /** The guest boots from its disks. */
    record FreshBoot() implements StartReason {}
}

package org.qmp4j.supervisor.launch;

/** A file of the host that libvirt opens itself and hands to QEMU, which otherwise opens it on its own. */
public enum HandedFile {
    /** The device that makes sockets between host and guest. */
    VSOCK,
    /** The device that makes SCSI targets of the host's kernel. */
    VHOST_SCSI,
    /** The socket of a process that drives a video card. */
    VHOST_USER_GPU
}

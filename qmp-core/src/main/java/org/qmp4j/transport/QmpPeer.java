package org.qmp4j.transport;

/**
 * Who is at the other end of a UNIX socket, as the kernel knows it ({@code SO_PEERCRED}): for a socket that QEMU itself
 * created this is QEMU.
 *
 * @param pid process id in our pid namespace; 0 where it is outside of it
 */
public record QmpPeer(int pid, int uid, int gid) {}

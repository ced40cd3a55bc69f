package org.qmp4j.supervisor.launch;

/**
 * A secret as QEMU is given it: encrypted by the master key of its process.
 *
 * @param data the encrypted value, in base64
 * @param iv the initialization vector, in base64
 */
public record SealedSecret(String data, String iv) {}

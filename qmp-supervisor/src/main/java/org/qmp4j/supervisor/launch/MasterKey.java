package org.qmp4j.supervisor.launch;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key of a process, by which the secrets of its command line are encrypted: AES-256 in CBC mode. */
public final class MasterKey {
    private static final int KEY = 32;
    private static final int VECTOR = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final Supplier<byte[]> vectors;

    /**
     * A key.
     *
     * @param key 32 bytes
     * @param vectors initialization vectors of 16 bytes, for each secret a new one
     */
    public MasterKey(byte[] key, Supplier<byte[]> vectors) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a master key has " + KEY + " bytes: " + key.length);
        }
        this.key = key.clone();
        this.vectors = vectors;
    }

    /** A key, with vectors that nobody can guess. */
    public static MasterKey of(byte[] key) {
        return new MasterKey(key, () -> random(VECTOR));
    }

    /** The bytes of a new key, which nobody can guess. */
    public static byte[] random() {
        return random(KEY);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** That value, encrypted. */
    SealedSecret seal(byte[] value) {
        byte[] vector = vectors.get();
        if (vector.length != VECTOR) {
            throw new IllegalArgumentException("an initialization vector has " + VECTOR + " bytes: " + vector.length);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            Base64.Encoder base64 = Base64.getEncoder();
            return new SealedSecret(base64.encodeToString(cipher.doFinal(value)), base64.encodeToString(vector));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}

package org.qmp4j.supervisor.migrationwire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates as QEMU has them in a directory: {@code ca-cert.pem}, and {@code server-} or {@code client-} {@code cert.pem} and {@code key.pem}. */
record Pem(Path directory) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");

    /** {@code SEQUENCE { OID rsaEncryption, NULL }}. */
    private static final byte[] RSA = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };

    /**
     * What one side shows and whom it believes.
     *
     * @param role {@code server} or {@code client}
     * @throws IOException when a file is missing or is no such thing; says which
     */
    SSLContext context(String role) throws IOException {
        try {
            KeyStore believed = store();
            int next = 0;
            for (Certificate one : certificates("ca-cert.pem")) {
                believed.setCertificateEntry("ca" + next++, one);
            }
            KeyStore ours = store();
            Certificate[] chain = certificates(role + "-cert.pem").toArray(new Certificate[0]);
            ours.setKeyEntry(
                    role, key(role + "-key.pem", chain[0].getPublicKey().getAlgorithm()), new char[0], chain);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(ours, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + directory + " are of no use: " + e.getMessage(), e);
        }
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private List<Certificate> certificates(String name) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(directory.resolve(name))) {
            List<Certificate> all =
                    new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (all.isEmpty()) {
                throw new IOException(directory.resolve(name) + " has no certificate");
            }
            return all;
        }
    }

    private PrivateKey key(String name, String algorithm) throws GeneralSecurityException, IOException {
        Path file = directory.resolve(name);
        Matcher found = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            throw new IOException(file + " has no private key in the clear");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(found.group(2));
        String kind = found.group(1).strip();
        if (!kind.isEmpty() && !kind.equals("RSA")) {
            throw new IOException(
                    file + " has a key of kind '" + kind + "': convert it, openssl pkcs8 -topk8 -nocrypt");
        }
        byte[] encoded = kind.isEmpty() ? bytes : wrapped(bytes);
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** PKCS#1, as certtool writes it, in PKCS#8. */
    static byte[] wrapped(byte[] key) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(new byte[] {0x02, 0x01, 0x00});
        inner.writeBytes(RSA);
        tagged(inner, 0x04, key);
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        tagged(outer, 0x30, inner.toByteArray());
        return outer.toByteArray();
    }

    private static void tagged(ByteArrayOutputStream out, int tag, byte[] content) {
        out.write(tag);
        int length = content.length;
        int bytes = length < 0x80 ? 0 : length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
        if (bytes > 0) {
            out.write(0x80 + bytes);
        }
        for (int shift = Math.max(0, bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write(length >> shift);
        }
        out.writeBytes(content);
    }
}

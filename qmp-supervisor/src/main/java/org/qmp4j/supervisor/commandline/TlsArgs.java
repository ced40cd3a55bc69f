package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.launch.SealedSecret;

/**
 * Certificates for TLS.
 *
 * @param id of their object
 * @param folder in which they are
 * @param secret id of the secret by which their key is encrypted, if it is
 */
record TlsArgs(String id, String folder, String secret) {
    void client(@Nullable SealedSecret key, List<QemuOption> options) {
        add("client", true, key, options);
    }

    void server(boolean verify, @Nullable SealedSecret key, List<QemuOption> options) {
        add("server", verify, key, options);
    }

    private void add(String endpoint, boolean verify, @Nullable SealedSecret key, List<QemuOption> options) {
        if (key != null) {
            options.add(secret(secret, key));
        }
        options.add(QemuOption.of(
                "-object",
                OptionJson.with("qom-type", "tls-creds-x509")
                        .and("id", id)
                        .and("dir", folder)
                        .and("endpoint", endpoint)
                        .and("verify-peer", verify)
                        .and("passwordid", key == null ? null : secret)));
    }

    /** A secret that only this process can read. */
    static QemuOption secret(String id, SealedSecret secret) {
        return QemuOption.of(
                "-object",
                OptionJson.with("qom-type", "secret")
                        .and("id", id)
                        .and("data", secret.data())
                        .and("keyid", "masterKey0")
                        .and("iv", secret.iv())
                        .and("format", "base64"));
    }
}

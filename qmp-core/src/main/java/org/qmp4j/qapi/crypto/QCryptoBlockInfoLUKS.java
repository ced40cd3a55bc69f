// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code QCryptoBlockInfoLUKS} of QAPI's {@code crypto.json}, since QEMU 2.7.
 *
 * @param detachedHeader QEMU 9.0 sends it, older ones do not
 */
public record QCryptoBlockInfoLUKS(
        OpenEnum<QCryptoCipherAlgo> cipherAlg,
        OpenEnum<QCryptoCipherMode> cipherMode,
        OpenEnum<QCryptoIVGenAlgo> ivgenAlg,
        Optional<OpenEnum<QCryptoHashAlgo>> ivgenHashAlg,
        OpenEnum<QCryptoHashAlgo> hashAlg,
        Optional<Boolean> detachedHeader,
        long payloadOffset,
        long masterKeyIters,
        String uuid,
        List<QCryptoBlockInfoLUKSSlot> slots,
        JsonMembers unknown)
        implements QapiObject {
    public QCryptoBlockInfoLUKS {
        slots = List.copyOf(slots);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoBlockInfoLUKS decode(QapiReader json) {
        return new QCryptoBlockInfoLUKS(
                json.required("cipher-alg", QCryptoCipherAlgo::decode),
                json.required("cipher-mode", QCryptoCipherMode::decode),
                json.required("ivgen-alg", QCryptoIVGenAlgo::decode),
                json.optional("ivgen-hash-alg", QCryptoHashAlgo::decode),
                json.required("hash-alg", QCryptoHashAlgo::decode),
                json.optional("detached-header", QapiReader.BOOL),
                json.required("payload-offset", QapiReader.INT64),
                json.required("master-key-iters", QapiReader.INT64),
                json.required("uuid", QapiReader.TEXT),
                json.requiredList("slots", QCryptoBlockInfoLUKSSlot::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cipher-alg", cipherAlg);
        json.put("cipher-mode", cipherMode);
        json.put("ivgen-alg", ivgenAlg);
        json.put("ivgen-hash-alg", ivgenHashAlg);
        json.put("hash-alg", hashAlg);
        json.put("detached-header", detachedHeader);
        json.put("payload-offset", payloadOffset);
        json.put("master-key-iters", masterKeyIters);
        json.put("uuid", uuid);
        json.put("slots", slots);
        unknown.encode(json);
    }
}

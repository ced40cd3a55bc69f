// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cryptodev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptodevBackendClient} of QAPI's {@code cryptodev.json}, since QEMU 8.0. */
public record QCryptodevBackendClient(long queue, OpenEnum<QCryptodevBackendType> type, JsonMembers unknown)
        implements QapiObject {
    public static QCryptodevBackendClient of(long queue, QCryptodevBackendType type) {
        return new QCryptodevBackendClient(queue, OpenEnum.of(type), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptodevBackendClient decode(QapiReader json) {
        return new QCryptodevBackendClient(
                json.required("queue", QapiReader.UINT32),
                json.required("type", QCryptodevBackendType::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("queue", queue);
        json.put("type", type);
        unknown.encode(json);
    }
}

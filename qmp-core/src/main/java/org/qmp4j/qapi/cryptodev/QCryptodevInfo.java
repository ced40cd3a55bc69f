// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cryptodev;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code QCryptodevInfo} of QAPI's {@code cryptodev.json}, since QEMU 8.0. Returned by {@code query-cryptodev}.
 */
public record QCryptodevInfo(
        String id,
        List<OpenEnum<QCryptodevBackendServiceType>> service,
        List<QCryptodevBackendClient> client,
        JsonMembers unknown)
        implements QapiObject {
    public QCryptodevInfo {
        service = List.copyOf(service);
        client = List.copyOf(client);
    }

    public static QCryptodevInfo of(
            String id, List<QCryptodevBackendServiceType> service, List<QCryptodevBackendClient> client) {
        return new QCryptodevInfo(id, OpenEnum.all(service), client, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptodevInfo decode(QapiReader json) {
        return new QCryptodevInfo(
                json.required("id", QapiReader.TEXT),
                json.requiredList("service", QCryptodevBackendServiceType::decode),
                json.requiredList("client", QCryptodevBackendClient::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("service", service);
        json.put("client", client);
        unknown.encode(json);
    }
}

// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link ObjectOptions} has. */
public record ObjectOptionsBase(String id) implements QapiObject {
    public static ObjectOptionsBase of(String id) {
        return new ObjectOptionsBase(id);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ObjectOptionsBase decode(QapiReader json) {
        return new ObjectOptionsBase(json.required("id", QapiReader.TEXT));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
    }
}

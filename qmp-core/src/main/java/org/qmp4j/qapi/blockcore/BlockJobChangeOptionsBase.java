// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link BlockJobChangeOptions} has. */
public record BlockJobChangeOptionsBase(String id) implements QapiObject {
    public static BlockJobChangeOptionsBase of(String id) {
        return new BlockJobChangeOptionsBase(id);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobChangeOptionsBase decode(QapiReader json) {
        return new BlockJobChangeOptionsBase(json.required("id", QapiReader.TEXT));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
    }
}

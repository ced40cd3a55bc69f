// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link ExpirePasswordOptions} has. */
public record ExpirePasswordOptionsBase(String time) implements QapiObject {
    public static ExpirePasswordOptionsBase of(String time) {
        return new ExpirePasswordOptionsBase(time);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ExpirePasswordOptionsBase decode(QapiReader json) {
        return new ExpirePasswordOptionsBase(json.required("time", QapiReader.TEXT));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("time", time);
    }
}

// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code HumanReadableText} of QAPI's {@code common.json}, since QEMU 6.2. Returned by {@code x-query-irq},
 * {@code x-query-jit}, {@code x-query-numa}, {@code x-query-opcount}, {@code x-query-ramblock}, {@code x-query-roms},
 * {@code x-query-usb}, {@code x-query-interrupt-controllers}.
 */
public record HumanReadableText(String humanReadableText, JsonMembers unknown) implements QapiObject {
    public static HumanReadableText of(String humanReadableText) {
        return new HumanReadableText(humanReadableText, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HumanReadableText decode(QapiReader json) {
        return new HumanReadableText(json.required("human-readable-text", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("human-readable-text", humanReadableText);
        unknown.encode(json);
    }
}

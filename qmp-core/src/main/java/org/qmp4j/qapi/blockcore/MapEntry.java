// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MapEntry} of QAPI's {@code block-core.json}, since QEMU 2.6. */
public record MapEntry(
        long start,
        long length,
        boolean data,
        boolean zero,
        boolean compressed,
        long depth,
        boolean present,
        Optional<Long> offset,
        Optional<String> filename,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MapEntry decode(QapiReader json) {
        return new MapEntry(
                json.required("start", QapiReader.INT64),
                json.required("length", QapiReader.INT64),
                json.required("data", QapiReader.BOOL),
                json.required("zero", QapiReader.BOOL),
                json.required("compressed", QapiReader.BOOL),
                json.required("depth", QapiReader.INT64),
                json.required("present", QapiReader.BOOL),
                json.optional("offset", QapiReader.INT64),
                json.optional("filename", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("start", start);
        json.put("length", length);
        json.put("data", data);
        json.put("zero", zero);
        json.put("compressed", compressed);
        json.put("depth", depth);
        json.put("present", present);
        json.put("offset", offset);
        json.put("filename", filename);
        unknown.encode(json);
    }
}

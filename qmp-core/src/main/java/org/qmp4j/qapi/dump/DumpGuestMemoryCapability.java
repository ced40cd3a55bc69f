// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code DumpGuestMemoryCapability} of QAPI's {@code dump.json}, since QEMU 2.0. Returned by
 * {@code query-dump-guest-memory-capability}.
 */
public record DumpGuestMemoryCapability(List<OpenEnum<DumpGuestMemoryFormat>> formats, JsonMembers unknown)
        implements QapiObject {
    public DumpGuestMemoryCapability {
        formats = List.copyOf(formats);
    }

    public static DumpGuestMemoryCapability of(List<DumpGuestMemoryFormat> formats) {
        return new DumpGuestMemoryCapability(OpenEnum.all(formats), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DumpGuestMemoryCapability decode(QapiReader json) {
        return new DumpGuestMemoryCapability(json.requiredList("formats", DumpGuestMemoryFormat::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("formats", formats);
        unknown.encode(json);
    }
}

// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinecommon;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SmpCachePropertiesWrapper} of QAPI's {@code machine-common.json}. */
public record SmpCachePropertiesWrapper(List<SmpCacheProperties> caches, JsonMembers unknown) implements QapiObject {
    public SmpCachePropertiesWrapper {
        caches = List.copyOf(caches);
    }

    public static SmpCachePropertiesWrapper of(List<SmpCacheProperties> caches) {
        return new SmpCachePropertiesWrapper(caches, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SmpCachePropertiesWrapper decode(QapiReader json) {
        return new SmpCachePropertiesWrapper(json.requiredList("caches", SmpCacheProperties::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("caches", caches);
        unknown.encode(json);
    }
}

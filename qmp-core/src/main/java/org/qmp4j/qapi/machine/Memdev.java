// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;
import org.qmp4j.qapi.common.HostMemPolicy;

/** Struct {@code Memdev} of QAPI's {@code machine.json}, since QEMU 2.1. Returned by {@code query-memdev}. */
public record Memdev(
        Optional<String> id,
        UInt64 size,
        boolean merge,
        boolean dump,
        boolean prealloc,
        boolean share,
        Optional<Boolean> reserve,
        List<Integer> hostNodes,
        OpenEnum<HostMemPolicy> policy,
        JsonMembers unknown)
        implements QapiObject {
    public Memdev {
        hostNodes = List.copyOf(hostNodes);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Memdev decode(QapiReader json) {
        return new Memdev(
                json.optional("id", QapiReader.TEXT),
                json.required("size", QapiReader.UINT64),
                json.required("merge", QapiReader.BOOL),
                json.required("dump", QapiReader.BOOL),
                json.required("prealloc", QapiReader.BOOL),
                json.required("share", QapiReader.BOOL),
                json.optional("reserve", QapiReader.BOOL),
                json.requiredList("host-nodes", QapiReader.UINT16),
                json.required("policy", HostMemPolicy::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("size", size);
        json.put("merge", merge);
        json.put("dump", dump);
        json.put("prealloc", prealloc);
        json.put("share", share);
        json.put("reserve", reserve);
        json.put("host-nodes", hostNodes);
        json.put("policy", policy);
        unknown.encode(json);
    }
}

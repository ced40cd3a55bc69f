// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code XDbgBlockGraphEdge} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record XDbgBlockGraphEdge(
        UInt64 parent,
        UInt64 child,
        String name,
        List<OpenEnum<BlockPermission>> perm,
        List<OpenEnum<BlockPermission>> sharedPerm,
        JsonMembers unknown)
        implements QapiObject {
    public XDbgBlockGraphEdge {
        perm = List.copyOf(perm);
        sharedPerm = List.copyOf(sharedPerm);
    }

    public static XDbgBlockGraphEdge of(
            UInt64 parent, UInt64 child, String name, List<BlockPermission> perm, List<BlockPermission> sharedPerm) {
        return new XDbgBlockGraphEdge(
                parent, child, name, OpenEnum.all(perm), OpenEnum.all(sharedPerm), JsonMembers.NONE);
    }

    public static XDbgBlockGraphEdge of(
            long parent, long child, String name, List<BlockPermission> perm, List<BlockPermission> sharedPerm) {
        return of(UInt64.of(parent), UInt64.of(child), name, perm, sharedPerm);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XDbgBlockGraphEdge decode(QapiReader json) {
        return new XDbgBlockGraphEdge(
                json.required("parent", QapiReader.UINT64),
                json.required("child", QapiReader.UINT64),
                json.required("name", QapiReader.TEXT),
                json.requiredList("perm", BlockPermission::decode),
                json.requiredList("shared-perm", BlockPermission::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("parent", parent);
        json.put("child", child);
        json.put("name", name);
        json.put("perm", perm);
        json.put("shared-perm", sharedPerm);
        unknown.encode(json);
    }
}

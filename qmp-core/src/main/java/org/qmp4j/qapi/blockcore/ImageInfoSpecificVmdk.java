// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificVmdk} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public record ImageInfoSpecificVmdk(
        String createType, long cid, long parentCid, List<VmdkExtentInfo> extents, JsonMembers unknown)
        implements QapiObject {
    public ImageInfoSpecificVmdk {
        extents = List.copyOf(extents);
    }

    public static ImageInfoSpecificVmdk of(String createType, long cid, long parentCid, List<VmdkExtentInfo> extents) {
        return new ImageInfoSpecificVmdk(createType, cid, parentCid, extents, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificVmdk decode(QapiReader json) {
        return new ImageInfoSpecificVmdk(
                json.required("create-type", QapiReader.TEXT),
                json.required("cid", QapiReader.INT64),
                json.required("parent-cid", QapiReader.INT64),
                json.requiredList("extents", VmdkExtentInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("create-type", createType);
        json.put("cid", cid);
        json.put("parent-cid", parentCid);
        json.put("extents", extents);
        unknown.encode(json);
    }
}

package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A dirty bitmap. No guest of a fake writes, so that nothing is ever dirty. */
final class Bitmap {

    final String name;
    final boolean persistent;
    final long granularity;
    boolean recording;
    boolean busy;

    Bitmap(String name, boolean persistent, long granularity, boolean recording) {
        this.name = name;
        this.persistent = persistent;
        this.granularity = granularity;
        this.recording = recording;
    }

    ObjectNode info() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("recording", recording)
                .put("persistent", persistent)
                .put("busy", busy)
                .put("granularity", granularity)
                .put("count", 0);
    }
}

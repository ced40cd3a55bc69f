package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.monitor.BitmapFacts;
import org.qmp4j.supervisor.monitor.NodeFacts;

/** Three images go, the highest first, or those below the one that stays. */
class CarriedBitmapsTest {
    private static final List<String> GOING = List.of("a-format", "a-storage", "b-format", "c-format");

    private static BitmapFacts bitmap(String name) {
        return new BitmapFacts(name, true, true, false, false, 65536, 0);
    }

    private static List<BitmapFacts> bitmaps(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(" "))
                        .map(CarriedBitmapsTest::bitmap)
                        .toList();
    }

    private static NodeFacts node(String name, String driver, String names) {
        return new NodeFacts(name, driver, true, false, "", 1, "", bitmaps(names));
    }

    /** What is carried over of a, b and c when the image that stays has those. */
    private static String carried(BlockJobKind kind, String stays, String a, String b, String c) {
        Task task = new Task(kind, "vda", 1, 2, GOING, List.of(), null);
        List<NodeFacts> nodes = new ArrayList<>(List.of(
                node("c-format", "qcow2", c),
                node("b-format", "qcow2", b),
                node("a-storage", "file", ""),
                node("a-format", "qcow2", a)));
        return String.join(
                "|",
                CarriedBitmaps.of(task, nodes, bitmaps(stays)).stream()
                        .map(node -> String.join(
                                " ",
                                node.bitmaps().stream().map(BitmapFacts::name).toList()))
                        .toList());
    }

    @Test
    void whatAnImageAboveLacksIsNotCarriedPastIt() {
        assertEquals("x y|x|", carried(BlockJobKind.COPY, "", "x y", "x", "y"));
        assertEquals("x|x|x", carried(BlockJobKind.ACTIVE_COMMIT, "", "x", "x z", "x z"));
    }

    @Test
    void whatTheImageThatStaysHadAllAlongIsCarriedAnyway() {
        assertEquals("|x|x", carried(BlockJobKind.COMMIT, "x", "", "x", "x"));
        assertEquals("||", carried(BlockJobKind.COPY, "x", "", "x", "x"));
    }

    @Test
    void aPullTakesWhatTheTopHasToo() {
        assertEquals("x|x|", carried(BlockJobKind.PULL, "x", "x y", "x y", "y"));
        assertEquals("||", carried(BlockJobKind.PULL, "x", "", "x", "x"));
    }
}

package org.qmp4j.supervisor.blockjob;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.monitor.BitmapFacts;
import org.qmp4j.supervisor.monitor.NodeFacts;

/**
 * Which bitmaps of images that go are worth carrying over. One that an image above does not have misses what was written to that one,
 * so that it must not become one that seems to know all: it is carried over only where the image that stays had it all along. Pure.
 */
final class CarriedBitmaps {
    private static final String QCOW2 = "qcow2";

    private CarriedBitmaps() {}

    /**
     * The nodes that go, each with the bitmaps that are carried over.
     *
     * @param there the bitmaps of the node that stays
     */
    static List<NodeFacts> of(Task task, List<NodeFacts> nodes, List<BitmapFacts> there) {
        Set<String> stays = there.stream().map(BitmapFacts::name).collect(Collectors.toSet());
        boolean isAbove = task.kind() == BlockJobKind.PULL;
        // what is committed is noted by the bitmaps of where it goes, as everything that is written
        Set<String> anyway = isAbove || task.kind() == BlockJobKind.COPY ? Set.of() : stays;
        Set<String> unbroken = isAbove ? new HashSet<>(stays) : null;
        List<NodeFacts> carried = new ArrayList<>();
        for (String name : task.going()) {
            Optional<NodeFacts> node = nodes.stream()
                    .filter(one -> one.name().equals(name) && one.driver().equals(QCOW2))
                    .findFirst();
            if (node.isPresent()) {
                Set<String> here =
                        node.get().kept().stream().map(BitmapFacts::name).collect(Collectors.toSet());
                if (unbroken == null) {
                    unbroken = new HashSet<>(here);
                }
                unbroken.retainAll(here);
                Set<String> known = unbroken;
                carried.add(node.get()
                        .withBitmaps(node.get().kept().stream()
                                .filter(bitmap -> known.contains(bitmap.name()) || anyway.contains(bitmap.name()))
                                .toList()));
            }
        }
        return carried;
    }
}

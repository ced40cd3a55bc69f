package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.ControllerDef;

/** The order of controllers: type by type as they come, by index in each, and what has companions before them. */
final class ControllerOrder {
    private ControllerOrder() {}

    /** All of them in order. */
    static List<ControllerDef> of(List<ControllerDef> controllers) {
        List<ControllerDef> ordered = new ArrayList<>();
        controllers.forEach(controller -> insert(ordered, controller));
        return ordered;
    }

    /** Those, which are in order, and one more. */
    static List<ControllerDef> with(List<ControllerDef> ordered, ControllerDef more) {
        List<ControllerDef> next = new ArrayList<>(ordered);
        insert(next, more);
        return next;
    }

    private static void insert(List<ControllerDef> ordered, ControllerDef more) {
        int place = ordered.size();
        for (int at = ordered.size() - 1; at >= 0; at--) {
            ControllerDef other = ordered.get(at);
            if (other.type() == more.type()) {
                boolean before = other.index() > more.index()
                        || (other.index() == more.index() && other.firstPort() != null && more.firstPort() == null);
                if (!before) {
                    place = at + 1;
                    break;
                }
                place = at;
            }
        }
        ordered.add(place, more);
    }
}

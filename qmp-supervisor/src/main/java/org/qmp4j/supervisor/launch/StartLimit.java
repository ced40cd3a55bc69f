package org.qmp4j.supervisor.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qmp4j.supervisor.domain.DeviceDef;

/**
 * Something that a definition may ask for, and a command line can say, but that a process of ours cannot have yet.
 *
 * @param place what asks for it: the element or its attribute, such as {@code devices/memballoon/stats/@period}
 * @param when which values ask for it; empty when all do
 * @param type the devices that can ask for it
 * @param asked whether one does
 * @param reason why it cannot be had, and what to do instead
 */
public record StartLimit<D extends DeviceDef>(
        String place, String when, Class<D> type, Predicate<D> asked, String reason) {
    /** All of them, in the order in which they are asked at a start. */
    public static List<StartLimit<?>> all() {
        return SupervisedDevices.LIMITS;
    }

    /** Why a process of ours cannot have that device; empty when it is not this that stands in the way. */
    Optional<String> problem(DeviceDef device) {
        return type.isInstance(device) && asked.test(type.cast(device)) ? Optional.of(reason) : Optional.empty();
    }
}

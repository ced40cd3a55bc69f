package org.qmp4j.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Follows a path through the types, as far as there is something. */
final class PathWalk {
    /** Lists of lists go no deeper in QEMU; a broken schema may lead back to itself. */
    private static final int MOST_LISTS = 8;

    private final QemuSchema schema;
    private final Shapes shapes;

    /** The end of a walk. */
    record Answer(boolean found, String text) {}

    /**
     * Where the walk is.
     *
     * @param type of what stands there
     * @param features of what stands there
     * @param optional whether it may be left out
     */
    private record Place(SchemaType type, List<String> features, boolean optional, Optional<SchemaEntry> entry) {}

    /** The end of a path that goes on. */
    private static final class DeadEnd extends Exception {
        private static final long serialVersionUID = 1;

        DeadEnd(String message) {
            super(message);
        }
    }

    PathWalk(QemuSchema schema) {
        this.schema = schema;
        this.shapes = new Shapes(schema);
    }

    Answer walk(SchemaPath path) {
        String behind = path.name();
        try {
            Place place = start(path.name());
            for (SchemaPath.Step step : path.steps()) {
                place = next(place, step, behind);
                behind = path.text().substring(0, step.end());
            }
            return new Answer(true, "'" + path.text() + "' is there: " + describe(place));
        } catch (DeadEnd e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        }
    }

    private Place start(String name) throws DeadEnd {
        Optional<SchemaEntry> entry = schema.command(name).or(() -> schema.event(name));
        if (entry.isEmpty()) {
            List<String> all = Stream.concat(schema.commands().stream(), schema.events().stream())
                    .map(SchemaEntry::name)
                    .toList();
            throw new DeadEnd("this QEMU has no command or event '" + name + "'; " + Names.instead(name, all));
        }
        return new Place(schema.type(entry.get().arguments()), entry.get().features(), false, entry);
    }

    private Place next(Place from, SchemaPath.Step step, String behind) throws DeadEnd {
        String word = step.word();
        return switch (step.kind()) {
            case RESULT -> result(from, behind);
            case MEMBER -> member(from, word, behind);
            case VARIANT -> variant(from, word, behind);
            case VALUE -> value(from, word, behind);
            case OPTIONAL -> require(from.optional(), from, () -> "'" + behind + "' is there, and required");
            case JSON ->
                require(
                        takes(from.type(), word),
                        from,
                        () -> "'" + behind + "' takes no JSON " + word + " in this QEMU, but " + describe(from));
            case FEATURE -> feature(from, word, behind);
        };
    }

    private Place result(Place from, String behind) throws DeadEnd {
        String type = from.entry().map(SchemaEntry::result).orElse("");
        if (type.isEmpty()) {
            throw new DeadEnd("'" + behind + "' is an event, which has no result");
        }
        return new Place(schema.type(type), List.of(), false, Optional.empty());
    }

    private Place member(Place from, String name, String behind) throws DeadEnd {
        Optional<SchemaType.Struct> object = object(from.type());
        List<SchemaType.Member> members = object.map(SchemaType.Struct::members).orElse(List.of());
        Optional<SchemaType.Member> found =
                members.stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            throw new DeadEnd("'" + behind + "' has no member '" + name + "' in this QEMU; "
                    + Names.instead(
                            name, members.stream().map(SchemaType.Member::name).toList())
                    + object.map(one -> elsewhere(one, name)).orElse(""));
        }
        SchemaType.Member member = found.get();
        return new Place(schema.type(member.type()), member.features(), member.optional(), Optional.empty());
    }

    /** Which variants have the member: most who ask for it have left out the braces. */
    private String elsewhere(SchemaType.Struct object, String name) {
        List<String> variants = shapes.variantsWith(object, name);
        return variants.isEmpty()
                ? ""
                : "; with '" + object.tag() + "' " + String.join(", ", variants) + " it has '" + name + "': write {"
                        + variants.get(0) + "}." + name;
    }

    private Place variant(Place from, String tag, String behind) throws DeadEnd {
        Optional<SchemaType.Struct> object = object(from.type());
        if (object.isEmpty() || object.get().variants().isEmpty()) {
            throw new DeadEnd("'" + behind + "' has no members that depend on a tag in this QEMU");
        }
        SchemaType.Struct union = object.get();
        Optional<SchemaType.Struct> found = shapes.variant(union, tag);
        if (found.isEmpty()) {
            throw new DeadEnd("'" + union.tag() + "' of '" + behind + "' has no value '" + tag + "' in this QEMU; "
                    + Names.instead(tag, union.variants().keySet()));
        }
        List<String> features = union.members().stream()
                .filter(member -> member.name().equals(union.tag()))
                .flatMap(member -> choices(schema.type(member.type())))
                .filter(value -> value.name().equals(tag))
                .flatMap(value -> value.features().stream())
                .toList();
        return new Place(found.get(), features, false, Optional.empty());
    }

    private Place value(Place from, String name, String behind) throws DeadEnd {
        List<SchemaType.Value> values = choices(from.type()).toList();
        Optional<SchemaType.Value> found =
                values.stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            throw new DeadEnd("'" + behind + "' has no value '" + name + "' in this QEMU; "
                    + Names.instead(
                            name, values.stream().map(SchemaType.Value::name).toList()));
        }
        return new Place(SchemaReader.ANY, found.get().features(), false, Optional.empty());
    }

    private static Place feature(Place from, String name, String behind) throws DeadEnd {
        List<String> all = new ArrayList<>(from.features());
        all.addAll(from.type().features());
        return require(
                all.contains(name),
                from,
                () -> "'" + behind + "' has no feature '" + name + "' in this QEMU; " + Names.instead(name, all));
    }

    private static Place require(boolean right, Place place, Supplier<String> why) throws DeadEnd {
        if (!right) {
            throw new DeadEnd(why.get());
        }
        return place;
    }

    private SchemaType element(SchemaType type) {
        SchemaType now = type;
        for (int i = 0; i < MOST_LISTS && now instanceof SchemaType.ListOf list; i++) {
            now = schema.type(list.element());
        }
        return now;
    }

    /** What a path looks into: of an alternate, each option; of a list, its elements. */
    private Stream<SchemaType> inside(SchemaType type) {
        return shapes.options(element(type)).stream().map(this::element);
    }

    private Optional<SchemaType.Struct> object(SchemaType type) {
        return inside(type)
                .filter(SchemaType.Struct.class::isInstance)
                .map(SchemaType.Struct.class::cast)
                .findFirst();
    }

    private Stream<SchemaType.Value> choices(SchemaType type) {
        return inside(type)
                .filter(SchemaType.Choice.class::isInstance)
                .flatMap(one -> ((SchemaType.Choice) one).values().stream());
    }

    private boolean takes(SchemaType type, String json) {
        return shapes.options(type).stream().anyMatch(one -> {
            String own = Shapes.json(one);
            return own.equals(json) || own.equals("value") || (own.equals("number") && json.equals("int"));
        });
    }

    private String describe(Place place) {
        List<String> kinds = shapes.options(place.type()).stream()
                .map(Shapes::json)
                .distinct()
                .toList();
        return String.join(" or ", kinds) + (place.optional() ? ", optional" : "");
    }
}

package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.NumaTuneDef;
import org.qmp4j.supervisor.domain.NumaTuneDef.Mode;
import org.qmp4j.supervisor.domain.NumaTuneDef.PolicyDef;
import org.qmp4j.supervisor.domain.NumberSet;

/** {@code <numatune>}: formatdomain, "NUMA Node Tuning". */
final class NumaTuneXml {
    private static final int MOST_CELLS = 128;

    /** What is said of one cell. */
    private record Cell(int id, PolicyDef policy) {}

    private static final XmlField<PolicyDef, Mode> MODE =
            XmlField.attribute("mode", XmlValue.words(Mode.values()), PolicyDef::mode);
    private static final XmlField<PolicyDef, NumberSet> NODESET =
            XmlField.attribute("nodeset", XmlValue.SET, PolicyDef::nodeset);
    private static final XmlField<PolicyDef, Boolean> PLACEMENT =
            XmlField.attribute("placement", XmlValue.flag("auto", "static"), PolicyDef::automatic);
    private static final XmlField<NumaTuneDef, PolicyDef> MEMORY = XmlField.child(
            new XmlShape<>("memory", NumaTuneXml::policy, List.of(MODE, NODESET, PLACEMENT)), NumaTuneDef::memory);

    private static final XmlField<Cell, Integer> CELL_ID =
            XmlField.attribute("cellid", XmlValue.number(0, MOST_CELLS), Cell::id);
    private static final XmlField<Cell, Mode> CELL_MODE = XmlField.attribute(
            "mode", XmlValue.words(Mode.values()), cell -> cell.policy().mode());
    private static final XmlField<Cell, NumberSet> CELL_NODESET =
            XmlField.attribute("nodeset", XmlValue.SET, cell -> cell.policy().nodeset());
    private static final XmlField<NumaTuneDef, List<Cell>> CELLS = XmlField.children(
            new XmlShape<>(
                    "memnode",
                    in -> new Cell(in.need(CELL_ID), new PolicyDef(in.get(CELL_MODE), null, in.need(CELL_NODESET))),
                    List.of(CELL_ID, CELL_MODE, CELL_NODESET)),
            NumaTuneXml::cells);

    static final XmlShape<NumaTuneDef> SHAPE = new XmlShape<>("numatune", NumaTuneXml::make, List.of(MEMORY, CELLS));

    private NumaTuneXml() {}

    /** A placement by the host has no use for nodes, and placement without nodes is by the host. */
    private static PolicyDef policy(XmlShape.Reading in) {
        Boolean automatic = in.get(PLACEMENT);
        NumberSet nodeset = in.get(NODESET);
        if (automatic == null) {
            automatic = nodeset == null;
        }
        return new PolicyDef(in.get(MODE), automatic ? true : null, automatic ? null : need(nodeset));
    }

    private static NumberSet need(@org.jspecify.annotations.Nullable NumberSet nodeset) {
        if (nodeset == null) {
            throw new IllegalArgumentException("placement 'static' needs a nodeset");
        }
        return nodeset;
    }

    private static List<Cell> cells(NumaTuneDef tune) {
        List<Cell> cells = new ArrayList<>();
        tune.cells().forEach((id, policy) -> cells.add(new Cell(id, policy)));
        return cells;
    }

    private static NumaTuneDef make(XmlShape.Reading in) {
        Map<Integer, PolicyDef> cells = new HashMap<>();
        PolicyDef memory = in.get(MEMORY);
        for (Cell cell : in.get(CELLS, List.of())) {
            if (memory != null && memory.automatic() != null) {
                throw new IllegalArgumentException("<memnode> and placement 'auto' do not go together");
            }
            boolean restrictive = cell.policy().strictness() == Mode.RESTRICTIVE;
            if (memory != null && restrictive != (memory.strictness() == Mode.RESTRICTIVE)) {
                throw new IllegalArgumentException("mode 'restrictive' is for all memory or for none");
            }
            if (cells.put(cell.id(), cell.policy()) != null) {
                throw new IllegalArgumentException("cell " + cell.id() + " has two <memnode>");
            }
        }
        return new NumaTuneDef(memory, cells);
    }
}

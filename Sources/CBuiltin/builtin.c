// C23 #embed: SwiftPM's own embedding takes minutes for what this does in under a second.
#include "builtin.h"

static const unsigned char common[] = {
#embed "kinds/common.yaml"
};
static const unsigned char dialogue[] = {
#embed "kinds/dialogue.yaml"
};
static const unsigned char document[] = {
#embed "kinds/document.yaml"
};
static const unsigned char inspection[] = {
#embed "kinds/inspection.yaml"
};
static const unsigned char page[] = {
#embed "kinds/page.yaml"
};
static const unsigned char plan[] = {
#embed "kinds/plan.yaml"
};
static const unsigned char project[] = {
#embed "kinds/project.yaml"
};
static const unsigned char duties[] = {
#embed "data/duties.yaml"
};
static const unsigned char working_days[] = {
#embed "data/working-days.yaml"
};
static const unsigned char site[] = {
#embed "kinds/site.yaml"
};
static const unsigned char unit[] = {
#embed "kinds/unit.yaml"
};

// In the order of their names.
static const congkhai_builtin_file files[] = {
    {"common.yaml", common, sizeof common},
    {"dialogue.yaml", dialogue, sizeof dialogue},
    {"document.yaml", document, sizeof document},
    {"duties.yaml", duties, sizeof duties},
    {"inspection.yaml", inspection, sizeof inspection},
    {"page.yaml", page, sizeof page},
    {"plan.yaml", plan, sizeof plan},
    {"project.yaml", project, sizeof project},
    {"site.yaml", site, sizeof site},
    {"unit.yaml", unit, sizeof unit},
    {"working-days.yaml", working_days, sizeof working_days},
};

const congkhai_builtin_file *congkhai_builtin_files(void) { return files; }
size_t congkhai_builtin_file_count(void) { return sizeof files / sizeof files[0]; }

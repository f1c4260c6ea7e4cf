// C23 #embed: SwiftPM's own embedding takes minutes for what this does in under a second.
#include "builtin.h"

static const unsigned char asset_disclosure[] = {
#embed "kinds/asset-disclosure.yaml"
};
static const unsigned char common[] = {
#embed "kinds/common.yaml"
};
static const unsigned char consultation[] = {
#embed "kinds/consultation.yaml"
};
static const unsigned char dialogue[] = {
#embed "kinds/dialogue.yaml"
};
static const unsigned char disclosure[] = {
#embed "data/disclosure.yaml"
};
static const unsigned char document[] = {
#embed "kinds/document.yaml"
};
static const unsigned char duties[] = {
#embed "data/duties.yaml"
};
static const unsigned char event[] = {
#embed "kinds/event.yaml"
};
static const unsigned char finance[] = {
#embed "kinds/finance.yaml"
};
static const unsigned char inspection[] = {
#embed "kinds/inspection.yaml"
};
static const unsigned char master_plan[] = {
#embed "kinds/master-plan.yaml"
};
static const unsigned char model[] = {
#embed "kinds/model.yaml"
};
static const unsigned char nil_statement[] = {
#embed "kinds/nil-statement.yaml"
};
static const unsigned char page[] = {
#embed "kinds/page.yaml"
};
static const unsigned char personnel[] = {
#embed "kinds/personnel.yaml"
};
static const unsigned char petition_summary[] = {
#embed "kinds/petition-summary.yaml"
};
static const unsigned char petition[] = {
#embed "kinds/petition.yaml"
};
static const unsigned char plan[] = {
#embed "kinds/plan.yaml"
};
static const unsigned char procedure[] = {
#embed "kinds/procedure.yaml"
};
static const unsigned char project[] = {
#embed "kinds/project.yaml"
};
static const unsigned char public_list[] = {
#embed "kinds/public-list.yaml"
};
static const unsigned char question[] = {
#embed "kinds/question.yaml"
};
static const unsigned char rating[] = {
#embed "kinds/rating.yaml"
};
static const unsigned char report[] = {
#embed "kinds/report.yaml"
};
static const unsigned char site[] = {
#embed "kinds/site.yaml"
};
static const unsigned char unit[] = {
#embed "kinds/unit.yaml"
};
static const unsigned char working_days[] = {
#embed "data/working-days.yaml"
};

// In the order of their names.
static const congkhai_builtin_file files[] = {
    {"asset-disclosure.yaml", asset_disclosure, sizeof asset_disclosure},
    {"common.yaml", common, sizeof common},
    {"consultation.yaml", consultation, sizeof consultation},
    {"dialogue.yaml", dialogue, sizeof dialogue},
    {"disclosure.yaml", disclosure, sizeof disclosure},
    {"document.yaml", document, sizeof document},
    {"duties.yaml", duties, sizeof duties},
    {"event.yaml", event, sizeof event},
    {"finance.yaml", finance, sizeof finance},
    {"inspection.yaml", inspection, sizeof inspection},
    {"master-plan.yaml", master_plan, sizeof master_plan},
    {"model.yaml", model, sizeof model},
    {"nil-statement.yaml", nil_statement, sizeof nil_statement},
    {"page.yaml", page, sizeof page},
    {"personnel.yaml", personnel, sizeof personnel},
    {"petition-summary.yaml", petition_summary, sizeof petition_summary},
    {"petition.yaml", petition, sizeof petition},
    {"plan.yaml", plan, sizeof plan},
    {"procedure.yaml", procedure, sizeof procedure},
    {"project.yaml", project, sizeof project},
    {"public-list.yaml", public_list, sizeof public_list},
    {"question.yaml", question, sizeof question},
    {"rating.yaml", rating, sizeof rating},
    {"report.yaml", report, sizeof report},
    {"site.yaml", site, sizeof site},
    {"unit.yaml", unit, sizeof unit},
    {"working-days.yaml", working_days, sizeof working_days},
};

const congkhai_builtin_file *congkhai_builtin_files(void) { return files; }
size_t congkhai_builtin_file_count(void) { return sizeof files / sizeof files[0]; }
